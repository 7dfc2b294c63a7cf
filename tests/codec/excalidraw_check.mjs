// Opens a drawing in the real Excalidraw (its npm package, in a browser without a screen) and asks it what it sees: every
// element, whole, with its words, its frame and the ends of its arrows.
//   excalidraw_check.mjs WRITE_DRAWINGS [PICTURE.png]
// FYR_EXCALIDRAW names a folder with node_modules of:
//   npm install @excalidraw/excalidraw@0.18 react@18 react-dom@18 esbuild
// Without it, or without a browser (chromium), it says so and ends with 77: skipped.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

function skip(why) {
  console.log(`skipped: ${why}`);
  process.exit(77);
}

const [writeDrawings, picture] = process.argv.slice(2);
const home = process.env.FYR_EXCALIDRAW ? resolve(process.env.FYR_EXCALIDRAW) : "";
if (!home) skip("FYR_EXCALIDRAW names no folder with @excalidraw/excalidraw");
for (const name of ["@excalidraw/excalidraw", "react", "react-dom", "esbuild"])
  if (!existsSync(join(home, "node_modules", name))) skip(`the npm package ${name} is not in ${home}`);
const browser = ["chromium", "chromium-browser", "google-chrome"].find((name) => spawnSync(name, ["--version"]).status === 0);
if (!browser) skip("there is no browser (chromium)");

const esbuild = createRequire(join(home, "package.json"))("esbuild");
const folder = mkdtempSync(join(tmpdir(), "fyr-drawing-"));
const failures = [];
const check = (holds, what) => holds || failures.push(what);
try {
  execFileSync(writeDrawings, [join(folder, "plan.excalidraw")]);
  const text = readFileSync(join(folder, "plan.excalidraw"), "utf8");
  const written = JSON.parse(text).elements;

  // The page: the file goes through Excalidraw's own door for files, then onto its canvas.
  writeFileSync(join(folder, "page.jsx"), `
    import React from "react";
    import { createRoot } from "react-dom/client";
    import { Excalidraw, loadFromBlob, exportToSvg } from "@excalidraw/excalidraw";
    import "@excalidraw/excalidraw/index.css";
    const tell = (answer) => { const pre = document.createElement("pre"); pre.id = "answer"; pre.textContent = JSON.stringify(answer); document.body.append(pre); };
    const blob = new Blob([document.getElementById("drawing").textContent], { type: "application/json" });
    loadFromBlob(blob, null, null).then(async (scene) => {
      const svg = await exportToSvg({ elements: scene.elements, appState: scene.appState, files: scene.files, skipInliningFonts: true });
      const words = [...svg.querySelectorAll("text")].map((t) => t.textContent);
      const shown = (api) => setTimeout(() => tell({ loaded: scene.elements, onCanvas: api.getSceneElements(), words, size: [svg.getAttribute("width"), svg.getAttribute("height")] }), 1500);
      createRoot(document.getElementById("root")).render(
        <Excalidraw initialData={{ elements: scene.elements, appState: { ...scene.appState, collaborators: [] }, scrollToContent: true }} excalidrawAPI={shown} />);
    }).catch((error) => tell({ error: String(error && error.stack || error) }));
  `);
  await esbuild.build({
    entryPoints: [join(folder, "page.jsx")], outfile: join(folder, "page.js"), bundle: true, format: "iife", minify: true, logLevel: "error",
    jsx: "transform", conditions: ["production"], nodePaths: [join(home, "node_modules")], loader: { ".woff2": "dataurl" },
    define: { "process.env.NODE_ENV": '"production"', "process.env.IS_PREACT": '"false"', "import.meta.env": "{}", "import.meta.url": '"file:///"' },
  });
  const assets = pathToFileURL(join(home, "node_modules/@excalidraw/excalidraw/dist/prod/"));
  writeFileSync(join(folder, "page.html"), `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="page.css">
    <style>html, body, #root { margin: 0; height: 100% } #answer { display: none }</style>
    <script type="application/json" id="drawing">${text.replaceAll("<", "\\u003c")}</script>
    <div id="root"></div><script>window.EXCALIDRAW_ASSET_PATH = "${assets}"; window.process = { env: {} };</script><script src="page.js"></script>`);
  const open = (...more) => spawnSync(browser, ["--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files", "--hide-scrollbars",
    "--window-size=1600,1200", "--virtual-time-budget=20000", `--user-data-dir=${join(folder, "profile")}`, ...more,
    pathToFileURL(join(folder, "page.html")).href], { encoding: "utf8", maxBuffer: 64 << 20, timeout: 120_000 });
  const dom = open("--dump-dom").stdout;
  if (picture) {
    open(`--screenshot=${join(folder, "shot.png")}`);
    copyFileSync(join(folder, "shot.png"), picture);
  }
  const found = dom.match(/<pre id="answer"[^>]*>([^]*?)<\/pre>/);
  if (!found) throw new Error(`the page said nothing: ${dom.slice(0, 2000)}`);
  const answer = JSON.parse(found[1].replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
  if (answer.error) throw new Error(answer.error);

  for (const [where, elements] of Object.entries({ "the file": answer.loaded, "the canvas": answer.onCanvas })) {
    const by = new Map(elements.filter((e) => !e.isDeleted).map((e) => [e.id, e]));
    check(by.size === written.length, `${where}: ${by.size} elements, ${written.length} were written`);
    for (const want of written) {
      const got = by.get(want.id);
      if (!got) { failures.push(`${where}: ${want.id} is missing`); continue; }
      for (const key of ["type", "frameId", "strokeColor", "backgroundColor", "seed", "containerId", "originalText", "name", "fontSize"])
        check(got[key] === want[key], `${where}: ${want.id} ${key} is ${got[key]}, not ${want[key]}`);
      for (const key of ["x", "y", "width", "height"]) // words are measured again with the real face
        check(Math.abs(got[key] - want[key]) <= (want.type === "text" ? 60 : 8), `${where}: ${want.id} ${key} is ${got[key]}, not ${want[key]}`);
      for (const end of ["startBinding", "endBinding"])
        check(got[end]?.elementId === want[end]?.elementId, `${where}: ${want.id} ${end} is ${got[end]?.elementId}`);
      const bound = (e) => (e.boundElements ?? []).map((b) => `${b.type}:${b.id}`).sort().join();
      check(bound(got) === bound(want), `${where}: ${want.id} is bound to ${bound(got)}, not ${bound(want)}`);
      check(typeof got.index === "string", `${where}: ${want.id} has no place in the order`);
      if (want.containerId && by.get(want.containerId).type === "rectangle") {
        const box = by.get(want.containerId);
        check(got.x >= box.x && got.y >= box.y && got.x + got.width <= box.x + box.width && got.y + got.height <= box.y + box.height,
              `${where}: the words of ${want.containerId} do not fit into it`);
      }
    }
  }
  for (const want of written.filter((e) => e.type === "text"))
    for (const row of want.text.split("\n")) check(answer.words.some((w) => w.includes(row)), `the picture does not say ${row}`);
  console.log(failures.length ? failures.join("\n") : `Excalidraw sees ${answer.onCanvas.length} elements and ${answer.words.length} rows of words, ${answer.size.join(" x ")}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failures.length ? 1 : 0);
