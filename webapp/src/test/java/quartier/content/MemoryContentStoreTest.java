package quartier.content;

class MemoryContentStoreTest extends ContentStoreContract {
    @Override
    ContentStore open() {
        return ContentStore.inMemory(CLOCK);
    }
}
