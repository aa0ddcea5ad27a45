package cn.greenfactory.docs;

import cn.greenfactory.GreenFactoryApplication;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and who uses whom, as Spring Modulith finds them in the classes, in Mermaid. */
final class ModuleDiagram {

    private ModuleDiagram() {}

    static String text() {
        ApplicationModules modules = ApplicationModules.of(GreenFactoryApplication.class);
        String arrows = modules.stream()
                .map(ModuleDiagram::name)
                .sorted()
                .map(each -> arrows(modules, each))
                .collect(Collectors.joining());
        return "```mermaid\nflowchart LR\n" + arrows + "```\n";
    }

    private static String arrows(ApplicationModules modules, String user) {
        ApplicationModule module = modules.getModuleByName(user).orElseThrow();
        List<String> used = module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModuleDiagram::name)
                .filter(each -> !each.equals(user) && !each.equals("shared"))
                .distinct()
                .sorted()
                .toList();
        return used.isEmpty()
                ? "    " + user + "\n"
                : used.stream()
                        .map(each -> "    " + user + " --> " + each + "\n")
                        .collect(Collectors.joining());
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
