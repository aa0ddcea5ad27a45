package cn.greenfactory.process.engine;

import static cn.greenfactory.process.engine.ModelRule.CASE;

import cn.greenfactory.process.model.Model;
import cn.greenfactory.process.model.Node;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is in the model is in the picture, and nothing lies on top of anything else. */
final class DrawingRules {

    private DrawingRules() {}

    static List<ModelRule> all() {
        return List.of(
                new ModelRule(
                        "every element is drawn",
                        DrawingRules::drawn,
                        CASE,
                        "bpmnElement=\"Task_SignDecline\"",
                        "bpmnElement=\"Task_Nothing\""),
                new ModelRule(
                        "every element is drawn",
                        DrawingRules::drawn,
                        CASE,
                        "bpmnElement=\"Flow_Decline\"",
                        "bpmnElement=\"Flow_Nothing\""),
                new ModelRule(
                        "no two shapes overlap",
                        DrawingRules::overlaps,
                        CASE,
                        "(?s)(bpmnElement=\"Task_SignDecline\".*?<dc:Bounds )[^/]+/>",
                        "$1x=\"0\" y=\"0\" width=\"9000\" height=\"9000\" />"));
    }

    private static List<String> drawn(Model model) {
        Map<String, Rectangle2D> shapes = shapes(model);
        List<String> edges = model.definitions()
                .descendants()
                .filter(each -> each.is("BPMNEdge"))
                .filter(each ->
                        each.children().filter(point -> point.is("waypoint")).count() >= 2)
                .map(each -> each.attribute("bpmnElement"))
                .toList();
        List<String> missing = new ArrayList<>();
        model.nodes().stream()
                .map(Node::id)
                .filter(each -> !shapes.containsKey(each))
                .forEach(missing::add);
        model.flows().stream()
                .map(Node::id)
                .filter(each -> !edges.contains(each))
                .forEach(missing::add);
        return missing;
    }

    private static List<String> overlaps(Model model) {
        Map<String, Rectangle2D> shapes = shapes(model);
        List<Node> nodes = model.nodes().stream()
                .filter(each -> !each.is("boundaryEvent") && shapes.containsKey(each.id()))
                .toList();
        List<String> wrong = new ArrayList<>();
        for (int one = 0; one < nodes.size(); one++) {
            Node first = nodes.get(one);
            Rectangle2D frame = shapes.get(first.parent().id());
            if (frame != null && !frame.contains(shapes.get(first.id()))) {
                wrong.add(first.id() + " sticks out of " + first.parent().id());
            }
            for (Node second : nodes.subList(one + 1, nodes.size())) {
                boolean siblings = first.parent().id().equals(second.parent().id());
                if (siblings && shapes.get(first.id()).intersects(shapes.get(second.id()))) {
                    wrong.add(first.id() + " lies on " + second.id());
                }
            }
        }
        return wrong;
    }

    private static Map<String, Rectangle2D> shapes(Model model) {
        Map<String, Rectangle2D> shapes = new TreeMap<>();
        model.definitions()
                .descendants()
                .filter(each -> each.is("BPMNShape"))
                .forEach(each -> shapes.put(
                        each.attribute("bpmnElement"),
                        bounds(each.child("Bounds").orElseThrow())));
        return shapes;
    }

    private static Rectangle2D bounds(Node bounds) {
        return new Rectangle2D.Double(
                number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static double number(Node bounds, String name) {
        return Double.parseDouble(bounds.attribute(name));
    }
}
