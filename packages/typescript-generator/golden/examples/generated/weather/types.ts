// Generated from asyncapi/weather.yaml by `tenon generate`. Edit the spec, not this file.

export type Sky = "clear" | "covered" | "none of these";
