import type { ServerResponse } from "node:http";
import { Body, Controller, Get, HttpCode, HttpStatus, Inject, Param, Post, Res } from "@nestjs/common";
import { HttpProblem } from "@tenon/nestjs-messaging";
import { CachedOrders } from "./cached-orders.js";
import { CancelOrder } from "./cancel-order.js";
import type { Order, Placement } from "./order.js";
import { orderForm } from "./order-form.js";
import { PlaceOrder } from "./place-order.js";

@Controller("orders")
export class OrdersController {
  constructor(
    @Inject(PlaceOrder) private readonly placing: PlaceOrder,
    @Inject(CancelOrder) private readonly cancelling: CancelOrder,
    @Inject(CachedOrders) private readonly orders: CachedOrders,
  ) {}

  @Post()
  async place(
    @Body({ schema: orderForm }) placement: Placement,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<Order> {
    const order = await this.placing.place(placement);
    response.setHeader("location", `/orders/${order.orderId}`);
    return order;
  }

  @Get(":orderId")
  async read(@Param("orderId") orderId: string): Promise<Order> {
    return known(orderId, await this.orders.find(orderId));
  }

  @Post(":orderId/cancel")
  @HttpCode(HttpStatus.OK)
  async cancel(@Param("orderId") orderId: string): Promise<Order> {
    const order = known(orderId, await this.cancelling.cancel(orderId));
    if (order.status === "cancelled") return order;
    throw new HttpProblem({
      status: HttpStatus.CONFLICT,
      code: "ORDER_ENDED",
      detail: `The order is ${order.status}: it cannot be cancelled any more.`,
    });
  }
}

function known(orderId: string, order: Order | undefined): Order {
  if (order) return order;
  throw new HttpProblem({
    status: HttpStatus.NOT_FOUND,
    code: "ORDER_UNKNOWN",
    detail: `There is no order ${orderId.slice(0, 40)}.`,
  });
}
