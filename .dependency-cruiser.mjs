import { resolve } from "node:path";
import "./scripts/architecture/swc-visitor.mjs";
import {
  forTestsAlone,
  libraryDoors,
  packageArrows,
  serviceArrows,
  testArrows,
} from "./scripts/architecture/arrows.mjs";

const anyProject = "^(packages|generated|services|scripts|bench)/";
/** Tests, and what is there for tests alone. */
const test = "([.]test[.]ts$|/src/(testing|fixtures)/)";
const anyOf = (/** @type {readonly string[]} */ names) => `(${names.join("|")})`;

/** npx depcruise packages generated services scripts */
export default {
  forbidden: [
    {
      name: "no-circle",
      comment: "Imports only fall. Put what two files share below both, or pass it in.",
      severity: "error",
      from: { pathNot: "^generated/" },
      to: { circular: true },
    },
    {
      name: "no-circle-in-generated",
      comment: "A generated validator and its type name each other; when the code runs, there is no circle.",
      severity: "error",
      from: { path: "^generated/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "not-own-index",
      comment: "Inside a package import the file, never your own index.ts: it is for users.",
      severity: "error",
      from: { path: "^packages/([^/]+)/src/", pathNot: "^packages/[^/]+/src/index[.]ts$" },
      to: { path: "^packages/$1/src/index[.]ts$" },
    },
    {
      name: "by-the-front-door",
      comment:
        "A package is what its exports name. Only the tests of chores look at what a chore has written behind them.",
      severity: "error",
      from: { path: "^(?:packages|services)/([^/]+)/|^(generated|scripts)/", pathNot: "^scripts/.*[.]test[.]ts$" },
      to: { path: "^packages/", pathNot: ["^packages/$1/", "^packages/[^/]+/src/((validation|testing)/)?index[.]ts$"] },
    },
    {
      name: "generated-imports-messaging-alone",
      comment: "Generated code knows neither Nest nor a broker.",
      severity: "error",
      from: { path: "^generated/" },
      to: { pathNot: "^(generated|packages/messaging)/" },
    },
    {
      name: "services-stand-alone",
      comment: "A service knows another by its events alone.",
      severity: "error",
      from: { path: "^services/([^/]+)/" },
      to: {
        path: anyProject,
        pathNot: `^(services/$1|generated|packages/${anyOf([...serviceArrows, ...forTestsAlone])})/`,
      },
    },
    {
      name: "exams-are-for-tests",
      comment: "Conformance suites and pacts are imported by tests alone.",
      severity: "error",
      from: { pathNot: [test, "^scripts/", `^packages/${anyOf(forTestsAlone)}/`] },
      to: { path: `^packages/${anyOf(forTestsAlone)}/` },
    },
    {
      name: "tests-are-not-imported",
      comment: "What two tests share is a module of its own.",
      severity: "error",
      from: {},
      to: { path: "[.]test[.]ts$" },
    },
    {
      name: "instruments-are-for-tests",
      comment: "What lies in src/testing or src/fixtures is there for tests alone.",
      severity: "error",
      from: { pathNot: [test, "^scripts/"] },
      to: { path: "/src/(testing|fixtures)/" },
    },
    {
      name: "nothing-imports-the-top",
      comment:
        "cli, services, scripts and bench are where imports begin. Only the platform's script starts the services.",
      severity: "error",
      from: { path: anyProject, pathNot: "^(packages/cli|services|scripts|bench)/" },
      to: { path: "^(packages/cli|services|scripts|bench)/" },
    },
    {
      name: "scripts-do-not-import-services",
      comment: "Chores have no product logic. Only the platform's script starts the services.",
      severity: "error",
      from: { path: "^(scripts|bench)/", pathNot: "^scripts/platform/" },
      to: { path: "^services/" },
    },
    {
      name: "scripts-do-not-import-the-cli",
      comment: "The command is run, not imported.",
      severity: "error",
      from: { path: "^(scripts|bench)/" },
      to: { path: "^packages/cli/" },
    },
    {
      name: "found",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    ...Object.entries(packageArrows).map(([name, may]) => ({
      name: `arrows-of-${name}`,
      comment: `${name} imports ${may.join(", ") || "no other package"}; see scripts/architecture/arrows.mjs.`,
      severity: "error",
      from: { path: `^packages/${name}/`, pathNot: test },
      to: { path: anyProject, pathNot: `^packages/${anyOf([name, ...may])}/` },
    })),
    ...Object.entries(packageArrows).map(([name, may]) => ({
      name: `arrows-of-tests-of-${name}`,
      comment: `Its tests may besides import ${testArrows[name]?.join(", ") ?? "nothing"}.`,
      severity: "error",
      from: { path: `^packages/${name}/.*${test}` },
      to: { path: anyProject, pathNot: `^packages/${anyOf([name, ...may, ...(testArrows[name] ?? [])])}/` },
    })),
    ...Object.entries(libraryDoors).map(([library, doors]) => ({
      name: `door-of-${library.replace(/[^a-z]+/g, "-").replace(/^-/, "")}`,
      comment: `${library} stays behind ${doors.join(", ")}, its types too; bench/ may run it as the peer.`,
      severity: "error",
      from: { pathNot: `^(packages/${anyOf(doors)}|bench)/` },
      to: { path: `(^|node_modules/)(@types/)?${library}(/|$)` },
    })),
  ],
  options: {
    parser: "swc",
    combinedDependencies: false,
    exclude: { path: "(^|/)(dist|golden|[.]compiled-[^/]*|[.]handlers-[^/]*|node_modules/[.]cache)/" },
    doNotFollow: { path: "node_modules" },
    webpackConfig: { fileName: resolve(import.meta.dirname, "scripts/architecture/resolve.mjs") },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node", "default"] },
  },
};
