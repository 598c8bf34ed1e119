// The block in WordPress's editor: what it is, and its settings beside it. Plain, so that nothing has to be built.
(function ({ blocks, blockEditor, components, element }, { widgets, words }) {
  const { createElement: h } = element;
  const { InspectorControls, useBlockProps } = blockEditor;
  const { PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = components;

  const optionsOf = ({ name, values }) => [
    { value: '', label: words.values[''] },
    ...values.map((value) => ({ value, label: words.values[`${name}.${value}`] || value })),
  ];

  /** One setting. Without a value it is not written at all. */
  function renderField(field, settings, setSettings) {
    const { name, kind } = field;
    const [label, help] = words.fields[name] || [name, ''];
    const value = settings[name];
    const onChange = (next) => {
      const others = Object.entries(settings).filter(([other]) => other !== name);
      const written = next === true ? '1' : next;
      setSettings(Object.fromEntries(written ? [...others, [name, written]] : others));
    };
    const common = { key: name, label, help, onChange };
    if (kind === 'switch') return h(ToggleControl, { ...common, checked: value !== undefined });
    if (kind === 'choice')
      return h(SelectControl, { ...common, value: value || '', options: optionsOf(field) });
    return h(TextControl, { ...common, value: value || '' });
  }

  blocks.registerBlockType('hiendien/widget', {
    edit({ attributes: { widget, settings }, setAttributes }) {
      const setSettings = (next) => setAttributes({ settings: next });
      const said = Object.entries(settings).map(
        ([name, value]) =>
          `${(words.fields[name] || [name])[0]}: ${words.values[`${name}.${value}`] || value}`,
      );
      return h(
        'div',
        useBlockProps(),
        h(
          InspectorControls,
          null,
          h(
            PanelBody,
            null,
            h(SelectControl, {
              label: 'Hiện diện .vn',
              value: widget,
              options: Object.keys(widgets).map((name) => ({
                value: name,
                label: words.widgets[name] || name,
              })),
              onChange: (next) => setAttributes({ widget: next }),
            }),
            widgets[widget].fields.map((field) => renderField(field, settings, setSettings)),
          ),
        ),
        h(Placeholder, {
          icon: 'admin-site-alt3',
          label: words.widgets[widget] || widget,
          instructions: said.join(' · '),
        }),
      );
    },
    // PHP draws it.
    save: () => null,
  });
})(window.wp, window.hiendienEditor);
