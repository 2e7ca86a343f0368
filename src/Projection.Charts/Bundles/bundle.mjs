// Copies the bundles that the report needs from node_modules to a folder, with the licences of all that is in them.
// node bundle.mjs NODE_MODULES FOLDER
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [modules, folder] = process.argv.slice(2);
const bundles = { vega: "build/vega.min.js", "vega-lite": "build/vega-lite.min.js", "vega-embed": "build/vega-embed.min.js" };

// Packages that only the command lines of others use are in no bundle.
const outside = new Set(["yargs"]);

const read = (...path) => readFileSync(join(modules, ...path), "utf8");
const licences = new Map();
const seen = new Set();

function visit(name) {
  if (seen.has(name) || outside.has(name) || !existsSync(join(modules, name))) return;
  seen.add(name);
  const about = JSON.parse(read(name, "package.json"));
  const file = readdirSync(join(modules, name)).find(f => /^licen[cs]e/i.test(f));
  const text = (file ? read(name, file) : `Licence: ${about.license}`).replace(/\r/g, "").trim();
  licences.set(text, [...(licences.get(text) ?? []), `${name} ${about.version} (${about.license})`]);
  Object.keys({ ...about.dependencies, ...about.peerDependencies }).sort().forEach(visit);
}

mkdirSync(folder, { recursive: true });
for (const [name, file] of Object.entries(bundles)) {
  visit(name);
  const about = JSON.parse(read(name, "package.json"));

  // Maps of the sources stay behind, so the reference to them goes; the first line names what it is.
  const code = read(name, file).replace(/^\/\/# sourceMappingURL=.*$/gm, "").trim();
  writeFileSync(join(folder, `${name}.js`), `/*! ${name} ${about.version}, ${about.license} */\n${code}\n`);
}

const text = [...licences].map(([licence, names]) => `${names.join(", ")}\n\n${licence}`).join(`\n\n${"-".repeat(70)}\n\n`);
writeFileSync(join(folder, "licences.txt"), text + "\n");
