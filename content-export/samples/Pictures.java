import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Three plain illustrations in the colours of the theme. */
final class Pictures {
    private static final Color PETROL = new Color(0x0D4A4D);
    private static final Color SUN = new Color(0xFFCE3A);
    private static final Color CORAL = new Color(0xE9593F);
    private static final Color CREAM = new Color(0xFFF4D6);
    private static final Color PLUM = new Color(0x8B2D62);
    private static final Color BLUE = new Color(0x2C6FC4);
    private static final Color GREEN = new Color(0x4F9A5B);
    private static final Color WATER = new Color(0x8FD6CF);
    private static final Color[] SKIN = {new Color(0xF1C7A0), new Color(0x8D5A3A), new Color(0xC98D63), new Color(0x5C3A28)};

    private Pictures() {}

    static void all(Path folder) throws IOException {
        write(folder.resolve("konzert.png"), Pictures::concert);
        write(folder.resolve("lesung.png"), Pictures::reading);
        write(folder.resolve("gespraech.png"), Pictures::talk);
    }

    private static void write(Path file, Consumer<Graphics2D> drawing) throws IOException {
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(g);
        g.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private static void concert(Graphics2D g) {
        ground(g, PETROL, new Color(0x136064));
        g.setColor(SUN);
        g.fill(new Ellipse2D.Double(430, 60, 340, 340));
        g.setColor(CREAM);
        g.fill(new RoundRectangle2D.Double(180, 600, 840, 60, 30, 30));
        Color[] clothes = {CORAL, WATER, PLUM};
        for (int i = 0; i < 3; i++) {
            person(g, 380 + i * 220, 600, 2.6, clothes[i], SKIN[i]);
        }
        g.setColor(new Color(0x7A3E1D));
        g.fill(new Ellipse2D.Double(340, 490, 110, 90));
        g.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawLine(440, 510, 560, 440);
        g.setColor(CREAM);
        note(g, 200, 260);
        note(g, 920, 200);
        note(g, 1000, 380);
        for (int i = 0; i < 13; i++) {
            person(g, 60 + i * 92, 830, 1.9, i % 2 == 0 ? new Color(0x0A3336) : new Color(0x0F3C3F), new Color(0x1E5A5C));
        }
    }

    private static void reading(Graphics2D g) {
        ground(g, new Color(0xFBE7F1), new Color(0xF3C6DD));
        person(g, 360, 700, 4.2, PLUM, SKIN[2]);
        person(g, 840, 700, 4.2, GREEN, SKIN[0]);
        g.setColor(CREAM);
        Path2D book = new Path2D.Double();
        book.moveTo(600, 520);
        book.curveTo(540, 470, 430, 470, 380, 500);
        book.lineTo(380, 660);
        book.curveTo(430, 630, 540, 630, 600, 680);
        book.curveTo(660, 630, 770, 630, 820, 660);
        book.lineTo(820, 500);
        book.curveTo(770, 470, 660, 470, 600, 520);
        g.fill(book);
        g.setColor(PETROL);
        g.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(book);
        g.drawLine(600, 520, 600, 680);
        for (int i = 0; i < 3; i++) {
            g.drawLine(425, 535 + i * 32, 555, 540 + i * 32);
            g.drawLine(645, 540 + i * 32, 775, 535 + i * 32);
        }
        bubble(g, 470, 120, CORAL);
        bubble(g, 730, 70, BLUE);
    }

    private static void talk(Graphics2D g) {
        ground(g, new Color(0xE2EDFB), new Color(0xBFD7F4));
        Color[] clothes = {CORAL, BLUE, SUN, PLUM, GREEN};
        for (int i = 0; i < 5; i++) {
            person(g, 170 + i * 215, 690, i % 2 == 0 ? 3.3 : 2.9, clothes[i], SKIN[i % 4]);
        }
        g.setColor(CREAM);
        g.fill(new RoundRectangle2D.Double(110, 620, 980, 90, 45, 45));
        g.setColor(new Color(0xD9C794));
        g.fill(new RoundRectangle2D.Double(110, 690, 980, 24, 24, 24));
        bubble(g, 250, 90, WATER);
        bubble(g, 560, 50, SUN);
        bubble(g, 880, 110, CORAL);
    }

    private static void ground(Graphics2D g, Color sky, Color hill) {
        g.setColor(sky);
        g.fillRect(0, 0, 1200, 800);
        g.setColor(hill);
        g.fill(new Ellipse2D.Double(-300, 430, 1000, 800));
        g.fill(new Ellipse2D.Double(420, 480, 1100, 800));
    }

    private static void person(Graphics2D g, double x, double y, double s, Color body, Color head) {
        g.setColor(body);
        Path2D shape = new Path2D.Double();
        shape.moveTo(x - 24 * s, y);
        shape.curveTo(x - 24 * s, y - 58 * s, x - 16 * s, y - 66 * s, x, y - 66 * s);
        shape.curveTo(x + 16 * s, y - 66 * s, x + 24 * s, y - 58 * s, x + 24 * s, y);
        shape.closePath();
        g.fill(shape);
        g.setColor(head);
        g.fill(new Ellipse2D.Double(x - 16 * s, y - 96 * s, 32 * s, 32 * s));
    }

    private static void bubble(Graphics2D g, double x, double y, Color color) {
        g.setColor(color);
        g.fill(new RoundRectangle2D.Double(x - 90, y, 180, 110, 60, 60));
        Path2D tip = new Path2D.Double();
        tip.moveTo(x - 20, y + 100);
        tip.lineTo(x + 30, y + 100);
        tip.lineTo(x - 10, y + 150);
        tip.closePath();
        g.fill(tip);
        g.setColor(Color.WHITE);
        for (int i = -1; i < 2; i++) {
            g.fill(new Ellipse2D.Double(x + i * 44 - 11, y + 44, 22, 22));
        }
    }

    private static void note(Graphics2D g, int x, int y) {
        g.fill(new Ellipse2D.Double(x, y, 44, 34));
        g.fillRect(x + 36, y - 90, 9, 108);
        g.fillRect(x + 36, y - 90, 44, 18);
    }
}
