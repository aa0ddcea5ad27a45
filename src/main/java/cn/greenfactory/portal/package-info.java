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
            "notice"
        })
package cn.greenfactory.portal;
