// Changes what all scripts of a page share in the way that MooTools 1.3 to 1.6 does with its compatibility on, which
// no registry carries as a file for pages: enumerable methods on arrays, strings, functions and elements, an
// `Array.from` that wraps what is no list, and types of its own in the place of `Event`, `Element` and `Document`.
// A classic script.
(() => {
  const { Array, String, Number, Function, Object, Element, Document, document } = globalThis;
  const implement = (type, members) => {
    for (const name in members) type.prototype[name] ??= members[name];
    type.implement = (more) => implement(type, more);
    type.$family = { name: String(type.name).toLowerCase() };
    type.prototype.$family = () => type.name.toLowerCase();
  };
  const isList = (item) => item != null && typeof item.length === 'number' && typeof item !== 'function';
  const slice = (list) => Array.prototype.slice.call(list);
  const fromAny = (item) =>
    item == null ? [] : isList(item) && typeof item !== 'string' ? slice(item) : [item];

  implement(Array, {
    each(act, self) {
      for (let at = 0; at < this.length; at++) act.call(self, this[at], at, this);
    },
    clone() {
      return slice(this);
    },
    clean() {
      return this.filter((item) => item != null);
    },
    invoke(name, ...rest) {
      return this.map((item) => item[name](...rest));
    },
    contains(item) {
      return this.indexOf(item) !== -1;
    },
    append(items) {
      this.push(...items);
      return this;
    },
    include(item) {
      if (!this.contains(item)) this.push(item);
      return this;
    },
    combine(items) {
      for (const item of items) this.include(item);
      return this;
    },
    erase(item) {
      for (let at = this.length; at--;) if (this[at] === item) this.splice(at, 1);
      return this;
    },
    empty() {
      this.length = 0;
      return this;
    },
    flatten() {
      return this.flat(Infinity);
    },
    getLast() {
      return this.length ? this[this.length - 1] : null;
    },
    pick() {
      return this.find((item) => item != null) ?? null;
    },
  });
  implement(String, {
    test(pattern) {
      return new RegExp(pattern).test(this);
    },
    contains(part) {
      return this.indexOf(part) > -1;
    },
    clean() {
      return this.replace(/\s+/g, ' ').trim();
    },
    camelCase() {
      return this.replace(/-\D/g, (match) => match[1].toUpperCase());
    },
    substitute(values) {
      return this.replace(/\{([^{}]+)\}/g, (_match, name) => values[name] ?? '');
    },
    toInt(base) {
      return parseInt(this, base ?? 10);
    },
  });
  implement(Number, {
    limit(from, to) {
      return Math.min(to, Math.max(from, this));
    },
    times(act) {
      for (let at = 0; at < this; at++) act(at);
    },
  });
  implement(Function, {
    attempt(...rest) {
      try {
        return this(...rest);
      } catch {
        return null;
      }
    },
    pass(rest, self) {
      return () => this.apply(self, fromAny(rest));
    },
    delay(time, self, rest) {
      return setTimeout(this.pass(rest, self), time);
    },
    extend(members) {
      return Object.assign(this, members);
    },
  });
  Array.from = fromAny;
  String.from = (item) => `${item}`;
  Number.from = (item) => (isFinite(parseFloat(item)) ? parseFloat(item) : null);
  Function.from = (item) => (typeof item === 'function' ? item : () => item);
  Object.each = (object, act) => Object.keys(object).each((name) => act(object[name], name));
  Object.values = (object) => Object.keys(object).map((name) => object[name]);
  globalThis.JSON.encode = globalThis.JSON.stringify;
  globalThis.JSON.decode = globalThis.JSON.parse;

  function MadeElement(tag, properties) {
    return document.createElement(tag).set(properties);
  }
  MadeElement.prototype = Element.prototype;
  implement(MadeElement, {
    set(properties) {
      return Object.assign(this, properties);
    },
    get(name) {
      return this[name];
    },
    erase(name) {
      this.removeAttribute(name);
      return this;
    },
    inject(where) {
      where.appendChild(this);
      return this;
    },
    grab(element) {
      this.appendChild(element);
      return this;
    },
    adopt(...elements) {
      for (const element of elements.flatten()) this.appendChild(element);
      return this;
    },
    dispose() {
      return this.parentNode ? this.parentNode.removeChild(this) : this;
    },
    empty() {
      this.textContent = '';
      return this;
    },
    clone() {
      return this.cloneNode(true);
    },
    addEvent(type, act) {
      this.addEventListener(type, act);
      return this;
    },
    getElements(selector) {
      return fromAny(this.querySelectorAll(selector));
    },
    getParent() {
      return this.parentNode;
    },
    hasClass(name) {
      return this.classList.contains(name);
    },
    setStyle(name, value) {
      this.style[name] = value;
      return this;
    },
    store() {
      return this;
    },
    retrieve() {
      return null;
    },
  });

  /** Wraps an event of the engine's; made from anything else it fails, as the library's does. */
  function MadeEvent(event) {
    if (event.$extended) return event;
    this.event = event;
    this.$extended = true;
    if (event.type.indexOf('key') === 0) this.code = event.which;
    this.target = event.target;
  }
  MadeEvent.prototype.stop = function () {
    this.event.preventDefault();
    this.event.stopPropagation();
    return this;
  };
  const made = () =>
    function () {
      return this;
    };
  const MadeDocument = made();
  MadeDocument.prototype = Document.prototype;
  Object.assign(globalThis, {
    MooTools: { version: '1.6.0' },
    Element: MadeElement,
    Event: MadeEvent,
    DOMEvent: MadeEvent,
    Document: MadeDocument,
    Window: made(),
    Elements: made(),
    Class: made(),
    Type: made(),
    typeOf: (item) => item?.$family?.() ?? typeof item,
    $: (id) => (typeof id === 'string' ? document.getElementById(id) : id),
    $$: (selector) => document.documentElement.getElements(selector),
  });
})();
