export { ordersModule } from "./orders.module.js";
