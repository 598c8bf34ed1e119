<?php
/**
 * Widgets on a NukeViet page, for the module's own page and for its block.
 *
 * @license MIT
 */

if (!defined('NV_MAINFILE')) {
    exit('Stop!!!');
}

require_once __DIR__ . '/hiendien-widget.php';

if (!function_exists('hiendien_place')) {
    /**
     * A widget's tag; the script comes into the head of the page, once.
     *
     * @param string $widget
     * @param array  $settings
     * @return string
     */
    function hiendien_place($widget, $settings)
    {
        global $my_head;
        static $isThere = false;

        if (!$isThere) {
            $isThere = true;
            // The files are the site's own, beside those of NukeViet: nothing has to be allowed, and frames keep their address.
            $folder = NV_BASE_SITEURL . NV_ASSETS_DIR . '/hiendien/';
            $nonce = defined('NV_SCRIPT_NONCE') ? NV_SCRIPT_NONCE : '';
            $my_head .= Hiendien_Widget::script($folder, $nonce) . PHP_EOL;
        }

        return Hiendien_Widget::tag($widget, $settings, NV_LANG_DATA);
    }
}
