<?php
/**
 * Plugin Name: Hiện diện trực tuyến .vn
 * Description: Banner, kiểm tra điều kiện, tìm tên miền và nơi đăng ký của Chương trình hiện diện trực tuyến với tên miền quốc gia .vn: một khối (block) và mã ngắn [hiendien]. / Banner, eligibility check, name search and registration of Vietnam's .vn programme: a block and the shortcode [hiendien].
 * Version: {{version}}
 * Requires at least: 6.1
 * Requires PHP: 5.6
 * License: MIT
 */

if (!defined('ABSPATH')) {
    exit;
}

require_once __DIR__ . '/hiendien-widget.php';

const HIENDIEN_SCRIPT = 'hiendien';

/** The language of the page: what does not ship is Vietnamese. */
function hiendien_language()
{
    return strpos(get_locale(), 'en') === 0 ? 'en' : 'vi';
}

/**
 * A widget's tag; the script comes with it, once a page.
 *
 * @param string $widget
 * @param array  $settings
 * @return string
 */
function hiendien_place($widget, $settings)
{
    wp_enqueue_script(HIENDIEN_SCRIPT);

    return Hiendien_Widget::tag($widget, $settings, hiendien_language());
}

/** `[hiendien widget="banner" variant="card" agency="…"]`; a switch is on with any value. */
function hiendien_shortcode($attributes)
{
    $settings = is_array($attributes) ? hiendien_plain($attributes) : [];
    // A setting without a value is in the list by a number: `[hiendien no-attribution]`.
    foreach ($settings as $name => $value) {
        if (is_int($name)) {
            $settings[$value] = '1';
        }
    }
    $widget = isset($settings['widget']) ? $settings['widget'] : 'banner';

    return hiendien_place($widget, $settings);
}

/** WordPress writes ampersands of shortcodes, and of blocks by authors, as entities. */
function hiendien_plain($settings)
{
    return array_map(function ($text) {
        return is_scalar($text) ? html_entity_decode((string) $text, ENT_QUOTES, 'UTF-8') : '';
    }, $settings);
}

/** The block, drawn here so that no filter of posts sees its tag. */
function hiendien_block($attributes)
{
    $widget = isset($attributes['widget']) && is_string($attributes['widget']) ? $attributes['widget'] : 'banner';
    $settings = isset($attributes['settings']) && is_array($attributes['settings']) ? $attributes['settings'] : [];

    return '<div ' . get_block_wrapper_attributes() . '>' . hiendien_place($widget, hiendien_plain($settings)) . '</div>';
}

add_action('init', function () {
    $version = Hiendien_Widget::data()['version'];
    wp_register_script(HIENDIEN_SCRIPT, plugins_url('files/hiendien.js', __FILE__), [], $version, true);
    $needed = ['wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element'];
    wp_register_script('hiendien-editor', plugins_url('editor.js', __FILE__), $needed, $version, true);
    $known = ['widgets' => Hiendien_Widget::data()['widgets'], 'words' => Hiendien_Widget::words(hiendien_language())];
    wp_add_inline_script('hiendien-editor', 'window.hiendienEditor = ' . wp_json_encode($known, JSON_HEX_TAG | JSON_HEX_AMP) . ';', 'before');
    register_block_type(__DIR__, ['render_callback' => 'hiendien_block']);
    add_shortcode('hiendien', 'hiendien_shortcode');
});

// As a module, which is what it is, and so that the page does not wait for it.
add_filter('script_loader_tag', function ($tag, $handle) {
    return $handle === HIENDIEN_SCRIPT ? preg_replace('/<script(?: type=([\'"])text\/javascript\1)?/', '<script type="module" async', $tag, 1) : $tag;
}, 10, 2);
