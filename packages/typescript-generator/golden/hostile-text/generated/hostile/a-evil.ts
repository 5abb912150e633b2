// Generated from asyncapi/hostile.yaml by `tenon generate`. Edit the spec, not this file.

import { defineChannel } from "@tenon/messaging";
import { validateProto } from "./validators.js";

/**
 * *\/ evil() /*
 * \@ts-ignore
 * evil()
 */
export interface Proto {
  readonly "\"; evil(); \"": "`${evil()}`\"; evil(); '";
  /** @default "*\/ evil()" */
  readonly "*/ evil() /*": "\u202eevil" | "</script><script>evil()</script>" | "\\" | "\n";
  /**
   * \@ts-ignore *\/ evil()
   * @format *\/ evil() /*
   */
  readonly "]: never; [evil(): string": `${string}\`\${evil()}"/; evil(); /${string}`;
}

/**
 * The channel `a"); evil(); ("`$evil()`
 * evil()`.
 */
export const aEvil = defineChannel<Proto>({
  address: "a\"); evil(); (\"`$evil()`\u2028evil()",
  source: "hostile",
  exchange: { name: "x\", evil: evil(), y: \"", type: "topic", durable: true, autoDelete: false },
  message: {
    type: "m\"; evil(); \"",
    version: "1.0.0`${evil()}`",
    digest: "sha256-5b482ced22f9a923f574f6e61d0c4bcc427f53b1ab971f56e79922c112e4e512",
    validate: validateProto,
  },
});
