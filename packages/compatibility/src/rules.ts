import type { Rule } from "./rule.js";
import { addressChanged } from "./rules/address-changed.js";
import { channelRemoved } from "./rules/channel-removed.js";
import { constraintLoosened } from "./rules/constraint-loosened.js";
import { constraintTightened } from "./rules/constraint-tightened.js";
import { deliveryChanged } from "./rules/delivery-changed.js";
import { enumValueAdded } from "./rules/enum-value-added.js";
import { enumValueRemoved } from "./rules/enum-value-removed.js";
import { fieldAdded } from "./rules/field-added.js";
import { fieldBecameOptional } from "./rules/field-became-optional.js";
import { fieldBecameRequired } from "./rules/field-became-required.js";
import { fieldRemoved } from "./rules/field-removed.js";
import { messageAdded } from "./rules/message-added.js";
import { messageFormatChanged } from "./rules/message-format-changed.js";
import { messageRemoved } from "./rules/message-removed.js";
import { schemaChanged } from "./rules/schema-changed.js";
import { typeChanged } from "./rules/type-changed.js";
import { variantAdded } from "./rules/variant-added.js";
import { variantRemoved } from "./rules/variant-removed.js";

/** Every rule, from the channel down to the value. */
export const rules: readonly Rule[] = [
  channelRemoved,
  addressChanged,
  deliveryChanged,
  messageRemoved,
  messageAdded,
  messageFormatChanged,
  fieldRemoved,
  fieldAdded,
  fieldBecameOptional,
  fieldBecameRequired,
  typeChanged,
  enumValueAdded,
  enumValueRemoved,
  variantAdded,
  variantRemoved,
  constraintLoosened,
  constraintTightened,
  schemaChanged,
];
