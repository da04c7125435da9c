package quartier.definition;

import java.util.Optional;

/** A component template. */
public record ComponentTemplate(
        Template.Basics basics, Template.Assets assets, Optional<Template.AutoGeneration> autoGeneration)
        implements Template {}
