/**
 * Public notices of proposed lists, and objections against them, from receipt to the written reply (Article 10).
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
            "certification"
        })
package cn.greenfactory.notice;
