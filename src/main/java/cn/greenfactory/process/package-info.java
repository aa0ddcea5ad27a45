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
            "notice"
        })
package cn.greenfactory.process;
