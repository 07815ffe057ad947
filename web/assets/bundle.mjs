// Bundles every script and style sheet beside this file into ../static/dist/, and writes the licences of what went in.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const outdir = join(here, "..", "static", "dist");
const entryPoints = readdirSync(here).filter((name) => /\.(css|js)$/.test(name)).map((name) => join(here, name));

const result = await build({
  absWorkingDir: here,
  entryPoints,
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  metafile: true,
  legalComments: "none",
  charset: "utf8",
  entryNames: "[name]",
  chunkNames: "chunks/[name]-[hash]",
  assetNames: "files/[name]-[hash]",
  loader: { ".woff2": "file", ".svg": "file" },
  logLevel: "warning",
});

// A package is one folder, or a scope and a folder, behind the last node_modules/ of an input's path.
function packageOf(input) {
  const inside = input.split("node_modules/").pop().split("/");
  const name = inside[0].startsWith("@") ? `${inside[0]}/${inside[1]}` : inside[0];
  return { name, folder: join(here, input.slice(0, input.lastIndexOf("node_modules/")), "node_modules", name) };
}

function licenceOf({ name, folder }) {
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8").trim() : "";
  return `${name} ${version} (${license})\n\n${text}\n`;
}

const inputs = Object.keys(result.metafile.inputs).filter((input) => input.includes("node_modules/"));
const packages = new Map(inputs.map(packageOf).map((found) => [found.folder, found]));
const licences = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(licenceOf);
const rule = `\n${"-".repeat(79)}\n\n`;
mkdirSync(outdir, { recursive: true });
writeFileSync(join(outdir, "LICENCES.txt"), licences.join(rule) || "No packages of others are bundled.\n");
