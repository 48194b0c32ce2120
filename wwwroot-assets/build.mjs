// Builds everything the browser receives into the folder given (or ../Ideation.App/wwwroot).
import { build } from "esbuild";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const here = import.meta.dirname;
const out = resolve(process.argv[2] ?? join(here, "../Ideation.App/wwwroot"));

const targets = ["chrome123", "edge123", "firefox121", "safari17.5"];

await Promise.all([styles(), scripts(), editor(), fonts(), icons(), pictures()]);

function styles() {
    return build({
        absWorkingDir: here,
        entryPoints: { app: "css/app.css" },
        outdir: join(out, "css"),
        bundle: true,
        minify: true,
        external: ["../fonts/*"],
        target: targets,
        logLevel: "warning",
    });
}

function scripts() {
    return build({
        absWorkingDir: here,
        entryPoints: { app: "js/app.js", theme: "js/theme.js" },
        outdir: join(out, "js"),
        bundle: true,
        minify: true,
        format: "iife",
        target: targets,
        logLevel: "warning",
    });
}

// Modules of their own: only a page with an editor loads them, and each mode only its part.
async function editor() {
    const folder = join(out, "js/editor");
    const { metafile } = await build({
        absWorkingDir: here,
        entryPoints: ["editor", "live", "draft", "hub"].map(name => `editor/${name}.js`),
        outdir: folder,
        chunkNames: "part-[hash]",
        bundle: true,
        splitting: true,
        minify: true,
        format: "esm",
        target: targets,
        metafile: true,
        write: false,
        logLevel: "warning",
    }).then(async made => {
        await rm(folder, { recursive: true, force: true });
        await mkdir(folder, { recursive: true });
        await Promise.all(made.outputFiles.map(file => writeFile(file.path, file.contents)));
        return made;
    });
    const file = name => Object.keys(metafile.outputs).find(path => path.endsWith(`/js/editor/${name}.js`));
    await weigh(metafile, "the plain editor", [file("editor")], 40);
    await weigh(metafile, "the live editor", [file("editor"), file("live")], 170);
    await weigh(metafile, "the editor of drafts", [file("draft")], 10);
}

/** What a page loads for these modules, in KB of gzip; more than the budget stops the build. */
async function weigh(metafile, what, entries, budget) {
    const files = new Set();
    const add = path => {
        if (files.has(path)) return;
        files.add(path);
        metafile.outputs[path].imports.filter(one => one.kind === "import-statement").forEach(one => add(one.path));
    };
    entries.forEach(add);
    const sizes = await Promise.all([...files].map(async path => gzipSync(await readFile(join(here, path)), { level: 9 }).length));
    const weight = sizes.reduce((sum, size) => sum + size, 0) / 1024;
    if (weight > budget) throw new Error(`${what} weighs ${weight.toFixed(1)} KB gzip; its budget is ${budget} KB.`);
    console.log(`${what}: ${weight.toFixed(1)} of ${budget} KB gzip`);
}

// Stable names, so that the page can ask for the two that matter before the style sheet has arrived.
async function fonts() {
    const from = join(here, "node_modules/@fontsource-variable");
    const sans = (subset, style) => [`atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-wght-${style}.woff2`, `sans-${subset}-${style}.woff2`];
    const serif = (subset, style) => [`source-serif-4/files/source-serif-4-${subset}-opsz-${style}.woff2`, `serif-${subset}-${style}.woff2`];
    const wanted = ["latin", "latin-ext"].flatMap(subset => ["normal", "italic"].flatMap(style => [sans(subset, style), serif(subset, style)]));
    await mkdir(join(out, "fonts"), { recursive: true });
    await Promise.all(wanted.map(([source, name]) => cp(join(from, source), join(out, "fonts", name))));
}

// One file with just the icons that IconName names; the words stand in icons.json.
async function icons() {
    const names = JSON.parse(await readFile(join(here, "icons.json"), "utf8"));
    const symbols = await Promise.all(Object.entries(names).map(async ([name, drawing]) => {
        const svg = await readFile(join(here, `node_modules/lucide-static/icons/${drawing}.svg`), "utf8")
            .catch(() => { throw new Error(`icons.json: "${name}" wants "${drawing}", which the icon set does not have.`); });
        const shapes = svg.replace(/[\s\S]*?<svg[^>]*>/, "").replace("</svg>", "").replace(/\s+/g, " ").trim();
        return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
    }));
    await mkdir(out, { recursive: true });
    await writeFile(join(out, "icons.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`);
}

async function pictures() {
    const from = join(here, "pictures");
    await mkdir(out, { recursive: true });
    await Promise.all((await readdir(from)).map(name => cp(join(from, name), join(out, name))));
}
