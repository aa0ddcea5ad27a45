/** The only code that knows the engine: models' twins, steps, tasks, decisions, and the engine's configuration. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "settings",
            "calendar",
            "security",
            "audit",
            "documents",
            "registry",
            "evaluation",
            "certification",
            "notice",
            "oversight",
            "oversight::annual",
            "oversight::change",
            "oversight::incident",
            "oversight::removal",
            "oversight::inspection",
            "oversight::recommendation",
            "oversight::support",
            "oversight::learning"
        })
package cn.greenfactory.process;
