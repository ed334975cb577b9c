import type { RuleContext } from '../../rule';
import { manifestTable } from '../../semantics/manifests';

const SHOWN = /^(react-dom|vue|svelte|preact|solid-js|@angular\/platform-browser)$/;
const SERVED =
  /^(express|fastify|koa|hono|restify|next|nuxt|electron|astro|ws|mqtt|serialport|@hapi\/hapi|@nestjs\/core|@remix-run\/node|@react-router\/node|@sveltejs\/kit)$/;

/** True when the nearest `package.json` names what shows pages in a browser, and nothing that serves or speaks to devices. */
export function isPackageOfPages({ semantics }: Pick<RuleContext, 'semantics'>): boolean {
  const manifest = semantics.manifest();
  const names = manifest
    ? ['dependencies', 'devDependencies'].flatMap((table) => Object.keys(manifestTable(manifest, table)))
    : [];
  return names.some((name) => SHOWN.test(name)) && !names.some((name) => SERVED.test(name));
}
