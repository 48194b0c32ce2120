// What the .NET build calls: packages if they changed, then the build. One at a time, however many builds ask.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const lock = join(here, ".making");
const stamp = join(here, "node_modules/.made-from");

await take();
try {
    if (Number(process.versions.node.split(".")[0]) < 20)
        throw new Error(`Node ${process.versions.node} is too old to build the styles and scripts; install Node 20 or later.`);

    const wanted = createHash("sha256").update(readFileSync(join(here, "package-lock.json"))).digest("hex");
    if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
        const done = spawnSync("npm ci --no-fund --no-audit --loglevel=error", { cwd: here, shell: true, encoding: "utf8" });
        if (done.status !== 0)
            throw new Error(`npm could not fetch the packages of wwwroot-assets: ${(done.stderr || done.stdout).trim().split("\n")[0]}`);
        writeFileSync(stamp, wanted);
    }

    await import("./build.mjs");
} catch (reason) {
    fail(reason.message);
} finally {
    release();
}

async function take() {
    for (;;) {
        try {
            return mkdirSync(lock);
        } catch {
            // Left behind by a build that was killed.
            if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5 * 60 * 1000)
                release();
            await pause(200);
        }
    }
}

function release() {
    try { rmdirSync(lock); } catch { /* Somebody else let it go. */ }
}

function fail(sentence) {
    console.error(`wwwroot-assets : error ASSETS1: ${sentence}`);
    process.exitCode = 1;
}
