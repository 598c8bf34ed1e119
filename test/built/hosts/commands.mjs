// What tests can ask of the browser they run in, by its driver: to leave a page and come back, to collect garbage.

/** Commands for the test runner. */
export function hostCommands() {
  return {
    name: 'host-commands',
    async executeCommand({ command, payload, session }) {
      if (command === 'leave-and-come-back') return leaveAndComeBack(session.browser, session.id, payload);
      if (command === 'collect-garbage') return (await collectGarbage(session.browser, session.id)) ?? {};
      return undefined;
    },
  };
}

/** In the page: marks the element, so that a page that comes back from memory can be told from a new one. */
const MARK = `(tag) => { document.querySelector(tag).setAttribute('lang', 'en'); window.wasHere = true; }`;

/** In the page: what is there after coming back. */
const LOOK = `(tag) => new Promise((resolve) => {
  const end = Date.now() + 12000;
  const look = () => {
    const element = document.querySelector(tag);
    const drawn = Boolean(element && element.shadowRoot && element.shadowRoot.querySelector('section'));
    if (!drawn && Date.now() < end) { setTimeout(look, 20); return; }
    resolve({
      came: window.wasHere ? 'kept' : 'anew',
      marked: drawn && element.getAttribute('lang') === 'en' && element.shadowRoot.querySelector('section').lang === 'en',
      drawn,
      errors: window.errors,
    });
  };
  look();
})`;

async function leaveAndComeBack(browser, id, { address, tag }) {
  const elsewhere = new URL('/-/text?type=text/html&body=2', address).href;
  const call = (code) => `(${code})(${JSON.stringify(tag)})`;
  if (browser.type === 'puppeteer') {
    const page = await browser.getPage(id).browser().newPage();
    try {
      await page.goto(address);
      await page.evaluate(call(LOOK));
      await page.evaluate(call(MARK));
      await page.goto(elsewhere);
      // Not the driver's own way back: it waits for a load, which a page that was kept does not have.
      await page.evaluate('history.back()');
      await page.waitForFunction('document.querySelector(' + JSON.stringify(tag) + ')');
      return await page.evaluate(call(LOOK));
    } finally {
      await page.close();
    }
  }
  const { driver } = browser;
  const own = await driver.getWindowHandle();
  const { handle } = await driver.createWindow('window');
  await driver.switchToWindow(handle);
  try {
    const evaluate = (code) =>
      driver.executeAsync(`const done = arguments[0]; Promise.resolve(${call(code)}).then(done);`);
    await driver.navigateTo(address);
    await evaluate(LOOK);
    await evaluate(MARK);
    await driver.navigateTo(elsewhere);
    await driver.back();
    return await evaluate(LOOK);
  } finally {
    await driver.closeWindow();
    await driver.switchToWindow(own);
  }
}

/** Collects all garbage of a page and says what is left; undefined where the driver can't. */
async function collectGarbage(browser, id) {
  if (browser.type !== 'puppeteer') return undefined;
  const page = browser.getPage(id);
  if (!page.browser().process()?.spawnfile.match(/chrom/i)) return undefined;
  const client = await page.createCDPSession();
  try {
    await client.send('Performance.enable');
    for (let time = 0; time < 3; time++) await client.send('HeapProfiler.collectGarbage');
    const { metrics } = await client.send('Performance.getMetrics');
    const value = (name) => metrics.find((metric) => metric.name === name).value;
    return { bytes: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
  } finally {
    await client.detach();
  }
}
