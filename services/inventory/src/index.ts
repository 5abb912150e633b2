export { inventoryModule } from "./inventory.module.js";
