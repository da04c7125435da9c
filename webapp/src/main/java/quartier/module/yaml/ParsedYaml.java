package quartier.module.yaml;

import java.util.List;
import java.util.Optional;
import quartier.definition.Problem;

/**
 * One file after parsing.
 *
 * @param root empty when the file is empty or not YAML
 * @param broken whether it could not be read as YAML at all
 */
public record ParsedYaml(Optional<YamlNode> root, boolean broken, List<Problem> problems) {}
