<?php

if (!defined('NV_ADMIN') or !defined('NV_MAINFILE')) {
    exit('Stop!!!');
}

$module_version = [
    'name' => 'Hien dien',
    'modfuncs' => 'main',
    'submenu' => '',
    'is_sysmod' => 0,
    'virtual' => 0,
    'version' => '{{nukeviet-version}}',
    // NukeViet wants a day; that of a build would make two builds of one version differ.
    'date' => 'Thu, 01 Jan 2026 00:00:00 GMT',
    'author' => 'hiendien-widgets',
    'uploads_dir' => [],
    'note' => '.vn'
];
