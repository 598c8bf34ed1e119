# workerd serve workerd.capnp, beside edge/workerd.js. Upstreams at public addresses alone: workerd itself refuses the others.
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "gateway", worker = .gateway),
    (name = "upstreams", network = (allow = ["public"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:8787", http = (), service = "gateway")],
);
const gateway :Workerd.Worker = (
  modules = [(name = "workerd.js", esModule = embed "edge/workerd.js")],
  compatibilityDate = "2026-01-01",
  globalOutbound = "upstreams",
  bindings = [
    (name = "HIENDIEN_GATEWAY", fromEnvironment = "HIENDIEN_GATEWAY"),
    (name = "BKNS_API_KEY", fromEnvironment = "BKNS_API_KEY"),
  ],
);
