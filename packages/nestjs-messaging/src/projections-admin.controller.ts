import { Controller, Get, HttpCode, HttpStatus, Inject, Param, Post, UseGuards } from "@nestjs/common";
import type { ProjectionStatus, RunningProjection } from "@tenon/event-store";
import { AdminGuard } from "./admin.guard.js";
import type { HttpErrorCode } from "./error-codes.js";
import { HttpProblem } from "./http-problem.js";
import { ProjectionRunners } from "./projection-runners.js";

/** What a person does to the read models of a running service. */
@Controller("admin/projections")
@UseGuards(AdminGuard)
export class ProjectionsAdminController {
  constructor(@Inject(ProjectionRunners) private readonly runners: ProjectionRunners) {}

  @Get()
  list(): Promise<readonly ProjectionStatus[]> {
    return Promise.all(this.runners.all.map((projection) => projection.status()));
  }

  @Get(":name")
  status(@Param("name") name: string): Promise<ProjectionStatus> {
    return this.#named(name).status();
  }

  /** The next generation is built beside the one that is read. */
  @Post(":name/rebuild")
  @HttpCode(HttpStatus.ACCEPTED)
  async rebuild(@Param("name") name: string): Promise<ProjectionStatus> {
    const projection = this.#named(name);
    if (await projection.rebuild()) return projection.status();
    throw new HttpProblem({
      status: HttpStatus.CONFLICT,
      code: "PROJECTION_ELSEWHERE" satisfies HttpErrorCode,
      detail: `Another instance of this service keeps ${JSON.stringify(name)} up to date: ask that one.`,
    });
  }

  @Post(":name/pause")
  @HttpCode(HttpStatus.NO_CONTENT)
  async pause(@Param("name") name: string): Promise<void> {
    await this.#named(name).pause(true);
  }

  @Post(":name/resume")
  @HttpCode(HttpStatus.NO_CONTENT)
  async resume(@Param("name") name: string): Promise<void> {
    await this.#named(name).pause(false);
  }

  #named(name: string): RunningProjection {
    const projection = this.runners.all.find((one) => one.name === name);
    if (projection) return projection;
    const known = this.runners.all.map((one) => one.name).join(", ") || "none";
    throw new HttpProblem({
      status: HttpStatus.NOT_FOUND,
      code: "PROJECTION_UNKNOWN" satisfies HttpErrorCode,
      detail: `There is no projection ${JSON.stringify(name)} here; there are: ${known}.`,
    });
  }
}
