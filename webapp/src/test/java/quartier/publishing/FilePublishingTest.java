package quartier.publishing;

class FilePublishingTest extends PublishingContract {
    @Override
    boolean onDisk() {
        return true;
    }
}
