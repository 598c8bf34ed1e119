<?php
/**
 * Writes the widgets' tags into pages. The same for every content management system; runs from PHP 5.6 on.
 *
 * @license MIT
 */

if (!class_exists('Hiendien_Widget', false)) {
    final class Hiendien_Widget
    {
        /** Longest text of a setting, in characters. */
        const LONGEST = 300;

        /** @var array|null */
        private static $data;

        /** What is known of the widgets: their settings, words and rooms. */
        public static function data()
        {
            if (self::$data === null) {
                self::$data = require __DIR__ . '/hiendien-data.php';
            }

            return self::$data;
        }

        /** The words of a language; Vietnamese for all that do not ship. */
        public static function words($language)
        {
            $words = self::data()['words'];

            return $words[$language === 'en' ? 'en' : 'vi'];
        }

        /** The name of a widget that there is; the banner for any other. */
        public static function known($widget)
        {
            return isset(self::data()['widgets'][$widget]) ? $widget : 'banner';
        }

        /**
         * The settings that a widget knows, of those given, with what it can't take left out. A switch that is on is `1`.
         *
         * @param string $widget
         * @param array  $given    By attribute.
         * @param array  $refused  Takes the names of what was given and is left out.
         * @return array
         */
        public static function clean($widget, $given, &$refused = [])
        {
            $kept = [];
            foreach (self::data()['widgets'][self::known($widget)]['fields'] as $field) {
                $name = $field['name'];
                $value = isset($given[$name]) && is_scalar($given[$name]) ? self::text($given[$name]) : '';
                if ($value === '') {
                    continue;
                }
                if ($field['kind'] === 'choice' && !in_array($value, $field['values'], true)) {
                    $refused[] = $name;
                } else {
                    $kept[$name] = $field['kind'] === 'switch' ? '1' : $value;
                }
            }

            return $kept;
        }

        /**
         * The tag of a widget, with the link that stands until it is there.
         *
         * @param string $widget
         * @param array  $given
         * @param string $language Of the page: of the link's words.
         * @return string
         */
        public static function tag($widget, $given, $language = 'vi')
        {
            $widget = self::known($widget);
            $settings = self::clean($widget, $given);
            $data = self::data();
            $rooms = $data['widgets'][$widget]['rooms'];
            $form = (isset($settings['variant']) ? $settings['variant'] : '') . (isset($settings['agency']) ? ' agency' : '');
            $attributes = '';
            foreach ($data['widgets'][$widget]['fields'] as $field) {
                $name = $field['name'];
                if (isset($settings[$name])) {
                    $attributes .= ' ' . $name . ($field['kind'] === 'switch' ? '' : '="' . self::escape($settings[$name]) . '"');
                }
            }
            $attributes .= ' style="' . self::escape($rooms[$form]) . '"';
            $spoken = isset($settings['lang']) ? $settings['lang'] : $language;
            $fallbacks = self::words($spoken)['fallbacks'];
            $text = isset($fallbacks[$widget]) ? $fallbacks[$widget] : $fallbacks['banner'];

            return '<hiendien-' . $widget . $attributes . '><a href="' . self::escape($data['link']) . '">' .
                self::escape($text) . '</a></hiendien-' . $widget . '>';
        }

        /**
         * The script tag, which a page needs once.
         *
         * @param string $folder Address of the widgets' files, with a slash at its end.
         * @param string $nonce  Of the page's policy; empty where it has none.
         * @return string
         */
        public static function script($folder, $nonce = '')
        {
            // NukeViet preloads what it finds in a page: without `crossorigin` a module would be fetched twice.
            $attributes = ['src' => $folder . 'hiendien.js?v=' . self::data()['version'], 'crossorigin' => 'anonymous'];
            if ($nonce !== '') {
                $attributes['nonce'] = $nonce;
            }
            $html = '<script type="module" async';
            foreach ($attributes as $name => $value) {
                $html .= ' ' . $name . '="' . self::escape($value) . '"';
            }

            return $html . '></script>';
        }

        public static function escape($text)
        {
            return htmlspecialchars($text, ENT_QUOTES, 'UTF-8');
        }

        /** In one line, without control characters; nothing for what is no text. */
        private static function text($value)
        {
            $line = preg_replace('/[\p{Cc}\p{Zl}\p{Zp}\s]+/u', ' ', $value === true ? '1' : (string) $value);
            $short = $line === null ? '' : preg_replace('/^(.{' . self::LONGEST . '}).+$/u', '$1', $line);

            return trim($short === null ? '' : $short);
        }
    }
}
