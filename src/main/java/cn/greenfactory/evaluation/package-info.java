/** What a factory says about itself and what it is worth by GB/T 36132: standards, dossiers, scores, corrections. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package cn.greenfactory.evaluation;
