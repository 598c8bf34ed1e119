<?php
/**
 * Any of the widgets as a block: in the header, a column, or the foot of a page.
 *
 * @license MIT
 */

if (!defined('NV_MAINFILE')) {
    exit('Stop!!!');
}

require_once dirname(__DIR__) . '/site.php';

if (!nv_function_exists('hiendien_block_form')) {
    /**
     * The form of the block's settings. NukeViet 4.6 hands over two values, 4.5 three.
     *
     * @param string $module
     * @param array  $config As stored, or as the .ini file has it.
     * @param array  $lang
     * @return string
     */
    function hiendien_block_form($module, $config, $lang = [])
    {
        $words = Hiendien_Widget::words(NV_LANG_INTERFACE);
        $widgets = Hiendien_Widget::data()['widgets'];
        $chosen = Hiendien_Widget::known(isset($config['widget']) ? $config['widget'] : '');
        $isEnglish = NV_LANG_INTERFACE === 'en';
        $title = $isEnglish ? 'Widget' : 'Tiện ích';
        // What most sites set; the rest is folded up.
        $common = ['variant', 'agency', 'locality', 'audience', 'lang', 'theme'];

        $rows = ['', ''];
        foreach (hiendien_block_fields($widgets) as $name => $field) {
            $stored = isset($config['settings'][$name]) ? $config['settings'][$name] : null;
            $known = isset($words['fields'][$name]) ? $words['fields'][$name] : [$name, ''];
            $takers = array_map(function ($widget) use ($words) {
                return isset($words['widgets'][$widget]) ? $words['widgets'][$widget] : $widget;
            }, $field['takers']);
            // What every widget takes needs no list of those that do.
            $for = count($takers) === count($widgets) ? '' : '(' . implode(', ', $takers) . ')';
            $rows[in_array($name, $common, true) ? 0 : 1] .= hiendien_block_row($known[0], hiendien_block_input($name, $field, $stored, $words), trim($known[1] . ' ' . $for));
        }

        return hiendien_block_row($title, hiendien_block_select('config_widget', $words['widgets'], $chosen), '') . $rows[0] .
            '<details><summary>' . ($isEnglish ? 'More settings' : 'Thiết lập khác') . '</summary>' . $rows[1] . '</details>';
    }

    /** Every setting of all widgets, with the widgets that take it: the first that it is found in says what it is. */
    function hiendien_block_fields($widgets)
    {
        $fields = [];
        foreach ($widgets as $widget => $known) {
            foreach ($known['fields'] as $field) {
                $name = $field['name'];
                if (!isset($fields[$name])) {
                    $fields[$name] = $field + ['takers' => []];
                }
                $fields[$name]['takers'][] = $widget;
                $fields[$name]['values'] = array_values(array_unique(array_merge($fields[$name]['values'], $field['values'])));
            }
        }

        return $fields;
    }

    function hiendien_block_input($name, $field, $stored, $words)
    {
        $input = 'config_' . str_replace('-', '_', $name);
        if ($field['kind'] === 'switch') {
            return '<input type="checkbox" name="' . $input . '" value="1"' . ($stored === null ? '' : ' checked="checked"') . '>';
        }
        if ($field['kind'] === 'text') {
            return '<input type="text" class="form-control" maxlength="' . Hiendien_Widget::LONGEST . '" name="' . $input . '" value="' . Hiendien_Widget::escape((string) $stored) . '">';
        }
        $options = ['' => $words['values']['']];
        foreach ($field['values'] as $value) {
            $options[$value] = isset($words['values'][$name . '.' . $value]) ? $words['values'][$name . '.' . $value] : $value;
        }

        return hiendien_block_select($input, $options, (string) $stored);
    }

    function hiendien_block_select($name, $options, $chosen)
    {
        $html = '<select class="form-control" name="' . $name . '">';
        foreach ($options as $value => $text) {
            $html .= '<option value="' . Hiendien_Widget::escape((string) $value) . '"' . ((string) $value === $chosen ? ' selected="selected"' : '') . '>' . Hiendien_Widget::escape($text) . '</option>';
        }

        return $html . '</select>';
    }

    /** The bare look of NukeViet's own block forms. */
    function hiendien_block_row($label, $input, $help)
    {
        $help = $help === '' ? '' : '<span class="help-block">' . Hiendien_Widget::escape($help) . '</span>';

        return '<div class="form-group"><label class="control-label col-sm-6">' . Hiendien_Widget::escape($label) . ':</label><div class="col-sm-18">' . $input . $help . '</div></div>';
    }

    /**
     * Reads the form. What the chosen widget does not take is left out; a value that it does not know is an error.
     *
     * @param string $module
     * @param array  $lang
     * @return array
     */
    function hiendien_block_submit($module, $lang = [])
    {
        global $nv_Request;

        $widget = Hiendien_Widget::known($nv_Request->get_title('config_widget', 'post', ''));
        $given = [];
        foreach (Hiendien_Widget::data()['widgets'][$widget]['fields'] as $field) {
            $posted = $nv_Request->get_title('config_' . str_replace('-', '_', $field['name']), 'post', '');
            // NukeViet hands texts over as HTML; they are stored as they are, and escaped where they are written.
            $given[$field['name']] = htmlspecialchars_decode($posted, ENT_QUOTES);
        }
        $refused = [];
        $settings = Hiendien_Widget::clean($widget, $given, $refused);
        $words = Hiendien_Widget::words(NV_LANG_INTERFACE);
        $isEnglish = NV_LANG_INTERFACE === 'en';

        return [
            'error' => array_map(function ($name) use ($words, $widget, $isEnglish) {
                $label = isset($words['fields'][$name]) ? $words['fields'][$name][0] : $name;

                return Hiendien_Widget::escape($words['widgets'][$widget] . ($isEnglish ? ' has no such value of: ' : ' không có giá trị này ở mục: ') . $label);
            }, $refused),
            'config' => ['widget' => $widget, 'settings' => $settings],
        ];
    }
}

if (defined('NV_SYSTEM')) {
    $content = hiendien_place(
        isset($block_config['widget']) ? $block_config['widget'] : 'banner',
        isset($block_config['settings']) ? $block_config['settings'] : []
    );
}
