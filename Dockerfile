# Any service of the shop:  docker build --build-arg SERVICE=orders --tag shop-orders .

ARG NODE_IMAGE=node:24-slim

# What is built: the service and what it refers to, without sources, tests and what they needed.
FROM ${NODE_IMAGE} AS build
ARG SERVICE
WORKDIR /app
RUN test -n "$SERVICE" || { echo "which service? --build-arg SERVICE=orders" >&2; exit 1; }
COPY . .
RUN --mount=type=cache,target=/root/.npm npm install --no-save --no-audit --no-fund --loglevel=error
RUN node node_modules/typescript/bin/tsc -b "services/$SERVICE" \
    && find . -type d -name node_modules -prune -exec rm -rf {} + \
    && find packages generated services -type d \( -name src -o -path '*/dist/testing' -o -path '*/dist/fixtures' \) -prune -exec rm -rf {} + \
    && find packages generated services -type f \( -name '*.test.*' -o -name '*.map' -o -name '*.ts' -o -name '.tsbuildinfo' \) -delete

# What the service needs of others when it runs. npm would count what only tests need: that goes first.
FROM ${NODE_IMAGE} AS dependencies
ARG SERVICE
WORKDIR /app
COPY . .
RUN npm pkg delete devDependencies --workspaces --include-workspace-root \
    && find packages generated services -type f ! -name package.json -delete
RUN --mount=type=cache,target=/root/.npm \
    npm install --no-save --no-audit --no-fund --loglevel=error "--workspace=services/$SERVICE"

FROM ${NODE_IMAGE}
ARG SERVICE
ENV NODE_ENV=production DATA_DIR=/data PORT=3000
RUN mkdir /data && chown node:node /data
WORKDIR /app
COPY --from=dependencies /app/package.json ./
COPY --from=dependencies /app/node_modules node_modules
COPY --from=dependencies /app/packages packages
COPY --from=build /app/packages packages
COPY --from=build /app/generated generated
COPY --from=build /app/services/${SERVICE} services/${SERVICE}
WORKDIR /app/services/${SERVICE}
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s --retries=6 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
