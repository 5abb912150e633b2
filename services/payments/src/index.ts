export { paymentsModule } from "./payments.module.js";
