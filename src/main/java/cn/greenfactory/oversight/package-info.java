/**
 * What happens to a factory after it was certified: annual reports, changes, incidents, removals, inspections,
 * recommendations, support (第十一条至第十八条). This package holds what its parts share.
 */
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
package cn.greenfactory.oversight;
