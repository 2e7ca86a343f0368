// Reads specifications, one JSON document a line, from standard input and checks each: against the schema of Vega-Lite, by compiling it without a warning, and by
// drawing it. Prints one line for each: "ok" with the texts of the picture, or what is wrong.
// Usage: node check.mjs FOLDER, where FOLDER holds node_modules with the packages of package.json.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv[2]);
const require = createRequire(join(folder, 'package.json'));
const load = name => import(pathToFileURL(require.resolve(name)));
const [{ default: Ajv }, vega, lite] = [await load('ajv'), await load('vega'), await load('vega-lite')];
const schema = JSON.parse(readFileSync(join(folder, 'node_modules/vega-lite/build/vega-lite-schema.json'), 'utf8'));
// Every specification here is one of layers: asked for by name, the schema tells where an error is.
schema.$ref = '#/definitions/TopLevelLayerSpec';
const validate = new (Ajv.default ?? Ajv)({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

for (const line of readFileSync(0, 'utf8').split('\n').filter(text => text.length > 0)) {
  const spec = JSON.parse(line);
  const problems = [];
  const note = level => (...words) => { problems.push(`${level}: ${words.join(' ')}`); return logger; };
  const logger = { level: () => logger, error: note('error'), warn: note('warning'), info: () => logger, debug: () => logger };
  if (!validate(spec)) {
    problems.push(`schema: ${validate.errors.sort((a, b) => b.instancePath.length - a.instancePath.length).slice(0, 3).map(e => `${e.instancePath} ${e.message}`).join(', ')}`);
  }

  try {
    const view = new vega.View(vega.parse(lite.compile(spec, { logger }).spec), { renderer: 'none', logger });
    const svg = await view.toSVG();
    const texts = [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(match => match[1]);
    console.log(problems.length === 0 ? `ok ${JSON.stringify(texts)}` : problems.join('; '));
  } catch (error) {
    console.log([...problems, String(error)].join('; '));
  }
}
