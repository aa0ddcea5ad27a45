/** The web of enterprises, the public and the staff beside Tasklist: translates requests into calls of desks. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "settings",
            "calendar",
            "security",
            "audit",
            "documents",
            "registry",
            "evaluation",
            "evaluation::standard",
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
package cn.greenfactory.portal;
