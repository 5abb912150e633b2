// Generated from asyncapi/weather.yaml by `tenon generate`. Edit the spec, not this file.

import type { Measured } from "./measured.js";

/** The example `sunny` of `weather.measured`. */
export const measuredSunny = { station: "Basel", celsius: 21.5, wind: [3, "SW"], sky: "clear", calibrated: 2026 } as const;
measuredSunny satisfies Measured;
// @ts-expect-error station is required.
({}) as Omit<typeof measuredSunny, "station"> satisfies Measured;
// @ts-expect-error celsius is required.
({}) as Omit<typeof measuredSunny, "celsius"> satisfies Measured;
// @ts-expect-error station is no number.
({}) as Omit<typeof measuredSunny, "station"> & { readonly station: 0 } satisfies Measured;
// @ts-expect-error celsius is no text.
({}) as Omit<typeof measuredSunny, "celsius"> & { readonly celsius: "0" } satisfies Measured;
// @ts-expect-error sky is no number.
({}) as Omit<typeof measuredSunny, "sky"> & { readonly sky: 0 } satisfies Measured;
// @ts-expect-error sky has no such value.
({}) as Omit<typeof measuredSunny, "sky"> & { readonly sky: "none of these either" } satisfies Measured;

/** An example of `weather.measured`. */
export const measuredExample = {
  station: "Bern",
  celsius: -2,
  remark: "Has no name, and a field that the schema does not know.",
} as const;
measuredExample satisfies Measured;
// @ts-expect-error station is required.
({}) as Omit<typeof measuredExample, "station"> satisfies Measured;
// @ts-expect-error celsius is required.
({}) as Omit<typeof measuredExample, "celsius"> satisfies Measured;
