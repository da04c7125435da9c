package quartier;

/** The program: one class per command, see {@code ./quartier help}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("quartier");
    }
}
