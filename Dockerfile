# Runs as an unprivileged user, and writes only below /tmp:
#   docker build -t msme-graph . && docker run --read-only --tmpfs /tmp --cap-drop ALL -p 4000:4000 msme-graph
FROM node:26-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
# "prepare" builds GraphiQL and the explorer.
RUN npm run prepare && npm prune --omit=dev --ignore-scripts

FROM node:26-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/data data
COPY --from=build /app/schema schema
COPY --from=build /app/src src
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((response) => process.exit(response.ok ? 0 : 1), () => process.exit(1))"]
# Runs Node directly, because npm would not forward SIGTERM.
CMD ["node", "src/bin/run.mjs", "serve"]
