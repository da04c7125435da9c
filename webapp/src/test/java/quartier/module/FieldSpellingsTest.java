package quartier.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.definition.Field;
import quartier.definition.Field.MultiStorage;
import quartier.definition.Field.PartStorage;
import quartier.definition.Field.Reference;
import quartier.definition.Field.Target;
import quartier.definition.Problem;
import quartier.definition.Validator;

class FieldSpellingsTest {
    private static final String OLD = "info.magnolia.ui.form.field.definition.";

    @TempDir
    private Path folder;

    private Registry load(String field) throws IOException {
        Path dialogs = Files.createDirectories(folder.resolve("m/dialogs"));
        Files.writeString(dialogs.resolve("d.yaml"), "form:\n  properties:\n    f: " + field + "\n");
        return Modules.load(List.of(folder)).current();
    }

    private Field field(String written) throws IOException {
        return load(written).dialog("m:d").orElseThrow().form().fields().getFirst();
    }

    @Test
    void optionsMarkedAsSelectedAreTheDefaultAlsoInSwitchableFields() throws IOException {
        String options = "options: [{name: a, value: a}, {name: b, value: b, selected: true}]";
        assertThat(field("{fieldType: select, " + options + "}").basics().defaultValue())
                .containsExactly("b");
        assertThat(field("{fieldType: switchable, fields: [], " + options + "}")
                        .basics()
                        .defaultValue())
                .containsExactly("b");
        assertThat(field("{$type: switchableField, field: {$type: radioButtonGroupField, defaultValue: c, datasource:"
                                + " {$type: optionListDatasource, options: {c: {value: c}}}}, forms: {}}")
                        .basics()
                        .defaultValue())
                .containsExactly("c");
    }

    @Test
    void aTypeThatExtendsTheNameOfAKnownOneIsAnotherModulesAndNoMistake() throws IOException {
        assertThat(load("{$type: restComboBoxField}").problems())
                .extracting(Problem::severity)
                .containsExactly(Problem.Severity.UNSUPPORTED);
        assertThat(load("{$type: textFeild}").problems())
                .extracting(Problem::severity)
                .containsExactly(Problem.Severity.ERROR);
        assertThat(load("{$type: pageNorsuLinkField}").problems()).isEmpty();
    }

    @Test
    void whatIsSaidAboutWrongAndMissingValuesIsRead() throws IOException {
        Field field = field("{$type: textField, conversionErrorMessage: Keine Zahl, validators:"
                + " {r: {$type: requiredValidator, errorMessage: Fehlt}}}");
        assertThat(field.basics().required()).isTrue();
        assertThat(field.basics().requiredMessage()).isEqualTo("Fehlt");
        assertThat(field.basics().validators()).contains(new Validator.Readable("Keine Zahl"));
    }

    @Test
    void keysThatChangeNothingAreNamed() throws IOException {
        assertThat(load("{$type: textField, factoryClass: info.magnolia.ui.field.factory.TextFieldFactory}")
                        .notes())
                .extracting(Problem::message)
                .contains("'factoryClass' in field 'f' changes nothing here");
    }

    @ParameterizedTest
    @CsvSource({
        "textField, text, TextFieldDefinition, Text",
        "richTextField, richText, RichTextFieldDefinition, RichText",
        "checkBoxField, checkbox, CheckboxFieldDefinition, CheckBox",
        "comboBoxField, select, SelectFieldDefinition, Select",
        "radioButtonGroupField, optionGroup, OptionGroupFieldDefinition, Select",
        "twinColSelectField, twinColSelect, TwinColSelectFieldDefinition, Select",
        "dateField, date, DateFieldDefinition, Date",
        "linkField, link, LinkFieldDefinition, Link",
        "hiddenField, hidden, HiddenFieldDefinition, Hidden",
        "staticField, static, StaticFieldDefinition, Static",
        "passwordField, password, PasswordFieldDefinition, Password",
        "codeField, code, BasicTextCodeFieldDefinition, Code",
        "uploadField, basicUpload, BasicUploadFieldDefinition, Upload",
        "compositeField, composite, CompositeFieldDefinition, Composite",
        "switchableField, switchable, SwitchableFieldDefinition, Switchable",
        "multiValueField, multiValue, MultiValueFieldDefinition, Multi",
    })
    void everySpellingOfATypeBecomesTheSameRecord(String alias, String fieldType, String className, String record)
            throws IOException {
        String rest = ", field: {$type: textField}, options: {a: {value: a}}}";
        assertThat(field("{$type: " + alias + rest).getClass().getSimpleName()).isEqualTo(record);
        assertThat(field("{fieldType: " + fieldType + rest).getClass().getSimpleName())
                .isEqualTo(record);
        assertThat(field("{class: " + OLD + className + rest).getClass().getSimpleName())
                .isEqualTo(record);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{$type: linkField, datasource: {$type: jcrDatasource, workspace: books}} | ITEM | ID",
                "{$type: linkField, converterClass: info.magnolia.ui.editor.converter.JcrNodeToPathConverter} | PAGE | PATH",
                "{$type: pageLinkField} | PAGE | ID",
                "{$type: damLinkField} | ASSET | ASSET_KEY",
                "{$type: linkField, chooser: {workbenchChooser: {appName: dam-chooser}}} | ASSET | ASSET_KEY",
                "{$type: linkField, chooserId: 'dam-app-core:chooser'} | ASSET | ASSET_KEY",
                "{$type: linkField, chooserId: 'pages-app:chooser'} | PAGE | ID",
                "{$type: resourceLinkField} | RESOURCE | PATH",
                "{fieldType: link, targetWorkspace: website} | PAGE | PATH",
                "{fieldType: link, appName: assets, targetWorkspace: dam, identifierToPathConverter: {class: info.magnolia.dam.app.assets.field.translator.AssetCompositeIdKeyTranslator}} | ASSET | ASSET_KEY",
                "{fieldType: link, targetWorkspace: books, identifierToPathConverter: {class: info.magnolia.ui.form.field.converter.BaseIdentifierToPathConverter}} | ITEM | ID",
            })
    void linksKnowTheirTargetAndHowItIsStored(String written, Target target, Reference stored) throws IOException {
        Field.Link link = (Field.Link) field(written);
        assertThat(link.stored()).isEqualTo(stored);
        if (!written.contains("converterClass")) {
            assertThat(link.target()).isEqualTo(target);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{$type: jcrMultiValueField, field: {$type: textField}} | VALUES",
                "{$type: jcrMultiField, field: {$type: compositeField, properties: {a: {$type: textField}}}} | CHILD_ENTRIES",
                "{fieldType: multiValue, field: {fieldType: text}} | VALUES",
                "{fieldType: multiValue, transformerClass: i.multi.MultiValueJSONTransformer, field: {fieldType: text}} | JOINED",
                "{fieldType: multiValue, transformerClass: i.MultiValueChildNodeTransformer, field: {fieldType: text}} | CHILD_PROPERTIES",
                "{fieldType: multiValue, transformerClass: i.MultiValueSubChildrenNodeTransformer, field: {fieldType: text}} | CHILD_NAMED",
                "{fieldType: multiValue, transformerClass: i.MultiValueSubChildrenNodePropertiesTransformer, field: {fieldType: composite, fields: []}} | CHILD_NUMBERED",
                "{fieldType: multiValue, transformerClass: i.DelegatingMultiValueFieldTransformer, field: {fieldType: composite, fields: []}} | SIBLING_ENTRIES",
            })
    void multiFieldsStoreAsTheirTransformerSays(String written, MultiStorage storage) throws IOException {
        assertThat(((Field.Multi) field(written)).storage()).isEqualTo(storage);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{$type: compositeField, properties: {}} | CHILD_NODE",
                "{$type: compositeField, properties: {}, itemProvider: {$type: currentItemProvider}} | SAME_NODE",
                "{$type: compositeField, properties: {}, itemProvider: {$type: currentItemProvider}, propertyNameDecorator: info.magnolia.ui.field.PrefixNameDecorator} | PREFIXED",
                "{fieldType: composite, fields: []} | PREFIXED",
                "{fieldType: composite, fields: [], transformerClass: i.NoOpCompositeTransformer} | ENTRY_NODE",
                "{fieldType: composite, fields: [], transformerClass: i.DelegatingCompositeFieldTransformer} | SAME_NODE",
            })
    void compositesStoreAsTheirProviderOrTransformerSays(String written, PartStorage storage) throws IOException {
        assertThat(((Field.Composite) field(written)).storage()).isEqualTo(storage);
    }

    @Test
    void optionsComeFromAListAMapOrNodes() throws IOException {
        Field.Select nodes = (Field.Select)
                field("{fieldType: select, repository: books, path: /x, valueProperty: id, labelProperty: title}");
        assertThat(nodes.options()).isInstanceOfSatisfying(Field.Options.Nodes.class, options -> {
            assertThat(options.source().workspace()).isEqualTo("books");
            assertThat(options.valueProperty()).isEqualTo("id");
        });
        Field.Select fixed = (Field.Select)
                field(
                        "{$type: comboBoxField, datasource: {$type: optionListDatasource, options: [{name: a, value: 'on', label: A}]}}");
        assertThat(fixed.options())
                .isEqualTo(new Field.Options.Fixed(List.of(new Field.Option("a", "on", "A", false)), false));
    }

    @Test
    void validatorsAreReadAndABadPatternIsAProblem() throws IOException {
        Registry registry = load("{$type: textField, validators: [{$type: regexpValidator, pattern: '[', name: n}]}");
        assertThat(registry.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("not a regular expression"));
        assertThat(field("{$type: textField, validators: {mail: {$type: emailValidator, errorMessage: m}}}")
                        .basics()
                        .validators())
                .containsExactly(new Validator.Email("m"));
    }
}
