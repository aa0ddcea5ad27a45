/** The yearly round and its cases: from the call to the certified list (guide, Articles 3 and 5 to 10), engine-free. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "settings",
            "calendar",
            "security",
            "audit",
            "documents",
            "registry",
            "evaluation"
        })
package cn.greenfactory.certification;
