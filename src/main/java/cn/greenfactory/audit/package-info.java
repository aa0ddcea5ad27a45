/** The append-only trail of every decision: who, when, what was shown, before and after. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.greenfactory.audit;
