package org.bapassistant.materials;

/** Sets a sheet on a page. */
interface PageSetter {

  Drawing set(Material material, Paper paper, Colophon colophon);

  /** The setter of a drawn layout. */
  static PageSetter of(Layout layout) {
    return switch (layout) {
      case POSTER -> new PosterSetter();
      case POCKET_CARD -> new PocketCardSetter();
      case MENU -> new MenuSetter();
      case FORM -> new FormSetter();
      case TEXT -> throw new IllegalArgumentException("running text is not drawn");
    };
  }
}
