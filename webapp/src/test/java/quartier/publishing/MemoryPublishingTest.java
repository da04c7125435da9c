package quartier.publishing;

class MemoryPublishingTest extends PublishingContract {
    @Override
    boolean onDisk() {
        return false;
    }
}
