package quartier.definition;

import java.util.Optional;

/** A page template. */
public record PageTemplate(
        Template.Basics basics, Template.Assets assets, Optional<Template.AutoGeneration> autoGeneration)
        implements Template {}
