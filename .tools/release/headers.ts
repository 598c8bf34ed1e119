/** How the files of a site have to be served. From this follow the recipes for servers, and what tests serve. */

const EVERYWHERE: Readonly<Record<string, string>> = {
  // Any site may load the files, also with integrity and under a policy of its own for what it embeds.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

const FOR_EVER = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=600';

/** What never changes: everything of one version, and chunks, whose names hold a hash. */
const IMMUTABLE = ['/\\d+\\.\\d+\\.\\d+/', '-[0-9a-f]{8}\\.js$'];

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
};

/** The headers of the file at a path of the site. */
export function headersFor(path: string): Record<string, string> {
  const isImmutable = IMMUTABLE.some((pattern) => new RegExp(pattern).test(path));
  return {
    ...EVERYWHERE,
    'Cache-Control': isImmutable ? FOR_EVER : SHORT,
    'Content-Type': TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream',
  };
}

/** The recipes, by the name of the file that each goes into. */
export function serverRecipes(versions: readonly string[]): Readonly<Record<string, string>> {
  return { 'nginx.conf': nginxRecipe(), '.htaccess': apacheRecipe(), 'web.config': iisRecipe(versions) };
}

function nginxRecipe(): string {
  const headers = Object.entries(EVERYWHERE).map(
    ([name, value]) => `  add_header ${name} "${value}" always;`,
  );
  const patterns = IMMUTABLE.map((pattern) => `  "~${pattern}" "${FOR_EVER}";`);
  return `# nginx. The map stands in the http block, the location in the server block; put in where the files lie.
map $uri $hiendien_cache {
  default "${SHORT}";
${patterns.join('\n')}
}

location /hiendien/ {
  alias /srv/hiendien/;
  charset utf-8;
${headers.join('\n')}
  add_header Cache-Control $hiendien_cache;
}
`;
}

function apacheRecipe(): string {
  const headers = Object.entries(EVERYWHERE).map(([name, value]) => `  Header set ${name} "${value}"`);
  return `# Apache 2.4 with mod_headers; the folder needs "AllowOverride FileInfo".
AddType text/javascript .js
AddType application/json .json
AddDefaultCharset utf-8
<IfModule mod_headers.c>
${headers.join('\n')}
  Header set Cache-Control "${SHORT}"
  <If "%{REQUEST_URI} =~ m#${IMMUTABLE.join('|')}#">
    Header set Cache-Control "${FOR_EVER}"
  </If>
</IfModule>
`;
}

/** IIS knows no patterns without a module of its own: each version is named, chunks of channels are kept shortly. */
function iisRecipe(versions: readonly string[]): string {
  const headers = Object.entries(EVERYWHERE).map(
    ([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${value}" />`,
  );
  const locations = versions.map(
    (version) => `  <location path="${version}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlCustom="public, immutable" cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />
      </staticContent>
    </system.webServer>
  </location>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS. Belongs into the folder of the site; written anew with every release. -->
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".js" />
      <mimeMap fileExtension=".js" mimeType="text/javascript; charset=utf-8" />
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <clientCache cacheControlCustom="public" cacheControlMode="UseMaxAge" cacheControlMaxAge="00:10:00" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
${headers.join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${locations.join('')}</configuration>
`;
}
