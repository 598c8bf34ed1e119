<?php

if (!defined('NV_SYSTEM')) {
    exit('Stop!!!');
}

define('NV_IS_MOD_HIENDIEN', true);

require_once __DIR__ . '/site.php';
