// Changes what all scripts of a page share in the way that Prototype 1.6 to 1.7 does, which no registry carries as a
// file for pages: enumerable methods on arrays, strings, numbers, functions and elements, `toJSON` that makes
// JSON.stringify encode twice, an `Array.from` that knows no iterators, another `Element`. A classic script.
(() => {
  const { Array, String, Number, Function, Object, Element, HTMLElement, Event, document } = globalThis;
  const slice = (list) => Array.prototype.slice.call(list);
  const extend = (target, source) => {
    for (const name in source) target[name] = source[name];
    return target;
  };
  const same = (value) => value;
  const toArray = (list) => {
    if (!list) return [];
    if (list.toArray) return list.toArray();
    const found = [];
    for (let at = 0; at < (list.length || 0); at++) found[at] = list[at];
    return found;
  };

  /** The engine's own method, with a default for the function that it needs. */
  const withDefault = (method) =>
    function (act, ...rest) {
      return method.call(this, act ?? same, ...rest);
    };
  const { map, filter, some, every, find, forEach, reverse } = Array.prototype;
  extend(Array.prototype, {
    each: forEach,
    _each: forEach,
    map: withDefault(map),
    collect: withDefault(map),
    select: filter,
    findAll: filter,
    some: withDefault(some),
    any: withDefault(some),
    every: withDefault(every),
    all: withDefault(every),
    find,
    detect: find,
    _reverse: reverse,
    reverse(inline) {
      return reverse.call(inline === false ? slice(this) : this);
    },
    entries() {
      return slice(this);
    },
    reduce() {
      return this.length > 1 ? this : this[0];
    },
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    clear() {
      this.length = 0;
      return this;
    },
    compact() {
      return filter.call(this, (item) => item != null);
    },
    inject(value, act) {
      forEach.call(this, (item, at) => {
        value = act(value, item, at);
      });
      return value;
    },
    include(item) {
      return this.indexOf(item) !== -1;
    },
    flatten() {
      return this.inject([], (found, item) => found.concat(Array.isArray(item) ? item.flatten() : item));
    },
    without(...items) {
      return filter.call(this, (item) => !items.include(item));
    },
    uniq() {
      return filter.call(this, (item, at) => this.indexOf(item) === at);
    },
    invoke(name, ...rest) {
      return map.call(this, (item) => item[name](...rest));
    },
    pluck(name) {
      return map.call(this, (item) => item[name]);
    },
    size() {
      return this.length;
    },
    toArray() {
      return slice(this);
    },
    clone() {
      return slice(this);
    },
    inspect() {
      return `[${this.join(', ')}]`;
    },
    toJSON() {
      return `[${map.call(this, (item) => Object.toJSON(item)).join(', ')}]`;
    },
  });
  Array.from = toArray;

  extend(String.prototype, {
    gsub(pattern, put) {
      return this.replaceAll(pattern, put);
    },
    strip() {
      return this.trim();
    },
    include(part) {
      return this.indexOf(part) > -1;
    },
    startsWith(part) {
      return this.lastIndexOf(part, 0) === 0;
    },
    endsWith(part) {
      const at = this.length - part.length;
      return at >= 0 && this.indexOf(part, at) === at;
    },
    toArray() {
      return this.split('');
    },
    blank() {
      return /^\s*$/.test(this);
    },
    empty() {
      return this == '';
    },
    times(count) {
      return this.repeat(count);
    },
    toJSON() {
      return `"${this}"`;
    },
  });
  extend(Number.prototype, {
    times(act) {
      for (let at = 0; at < this; at++) act(at);
      return this;
    },
    toJSON() {
      return String(this);
    },
  });
  extend(Function.prototype, {
    bind(self, ...first) {
      if (self === undefined && first.length === 0) return this;
      return (...rest) => this.apply(self, first.concat(rest));
    },
    defer(...rest) {
      return setTimeout(() => this.apply(this, rest), 10);
    },
    wrap(wrapper) {
      return (...rest) => wrapper(this, ...rest);
    },
  });
  extend(Object, {
    extend,
    keys: (object) => {
      const names = [];
      for (const name in object) if (Object.prototype.hasOwnProperty.call(object, name)) names.push(name);
      return names;
    },
    values: (object) => map.call(Object.keys(object), (name) => object[name]),
    toJSON: (value) => (value?.toJSON ? value.toJSON() : globalThis.JSON.stringify(value)),
    isArray: Array.isArray,
    clone: (object) => extend({}, object),
  });

  const methods = {
    visible() {
      return this.style.display !== 'none';
    },
    hide() {
      this.style.display = 'none';
      return this;
    },
    show() {
      this.style.display = '';
      return this;
    },
    toggle() {
      return this.visible() ? this.hide() : this.show();
    },
    remove() {
      this.parentNode.removeChild(this);
      return this;
    },
    update(content) {
      this.innerHTML = content;
      return this;
    },
    replace(content) {
      this.outerHTML = content;
      return this;
    },
    insert(content) {
      this.insertAdjacentHTML('beforeend', content);
      return this;
    },
    wrap(wrapper) {
      this.parentNode.replaceChild(wrapper, this);
      wrapper.appendChild(this);
      return wrapper;
    },
    select(selector) {
      return toArray(this.querySelectorAll(selector));
    },
    up() {
      return this.parentNode;
    },
    down(selector) {
      return this.querySelector(selector ?? '*');
    },
    next() {
      return this.nextElementSibling;
    },
    previous() {
      return this.previousElementSibling;
    },
    match(selector) {
      return this.matches(selector);
    },
    empty() {
      return this.innerHTML.blank();
    },
    addClassName(name) {
      this.className += ` ${name}`;
      return this;
    },
    readAttribute(name) {
      return this.getAttribute(name);
    },
    getStyle(name) {
      return globalThis.getComputedStyle(this)[name];
    },
    scrollTo() {
      globalThis.scrollTo(0, this.offsetTop);
      return this;
    },
    observe(type, act) {
      this.addEventListener(type, act);
      return this;
    },
    fire(type) {
      this.dispatchEvent(new Event(type, { bubbles: true }));
      return this;
    },
  };
  extend(HTMLElement.prototype, methods);
  function MadeElement(name, attributes) {
    return extend(document.createElement(name), attributes);
  }
  MadeElement.prototype = Element.prototype;
  MadeElement.Methods = methods;
  extend(Event.prototype, {
    stop() {
      this.preventDefault();
      this.stopPropagation();
    },
    element() {
      return this.target;
    },
  });
  Event.observe = (element, type, act) => element.addEventListener(type, act);
  document.getElementsByClassName = (name) => toArray(document.querySelectorAll(`.${name}`));
  extend(globalThis, {
    Prototype: { Version: '1.7', K: same, emptyFunction: () => undefined },
    Element: MadeElement,
    $: (id) => (typeof id === 'string' ? document.getElementById(id) : id),
    $$: (selector) => toArray(document.querySelectorAll(selector)),
    $A: toArray,
    $w: (text) => text.strip().split(/\s+/),
    Class: { create: (members) => () => extend({}, members) },
    Hash: () => ({}),
    Template: () => ({}),
    Ajax: {},
  });
})();
