import { help, readOptions } from "./platform-options.js";
import { runPlatform } from "./run-platform.js";

const read = readOptions(process.argv.slice(2), process.env);
switch (read.kind) {
  case "help":
    process.stdout.write(help);
    break;
  case "wrong":
    process.stderr.write(`${read.message}\n\n${help}`);
    process.exitCode = 2;
    break;
  case "options":
    await runPlatform(read.options);
}
